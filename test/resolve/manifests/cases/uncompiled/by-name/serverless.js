export default { service: 'web' }
