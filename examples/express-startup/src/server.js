import express from 'express'
import { settings } from './config.js'

const app = express()
app.get('/healthz', (_, response) => {
  response.json({ status: 'ok' })
})
app.listen(settings.PORT)
