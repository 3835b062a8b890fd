export default { name: 'canary' }
