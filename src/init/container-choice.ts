/** Words of servers and tools that stand beside a service. */
const BESIDE =
  /^(db|database|postgres(ql)?|pg|pgbouncer|mysql|mariadb|mongo(db)?|redis|valkey|memcached|rabbitmq|kafka|zookeeper|elasticsearch|opensearch|minio|localstack|nginx|caddy|traefik|proxy|envoy|haproxy|mail(hog|pit|catcher)?|smtp|adminer|pgadmin|phpmyadmin|worker|workers|celery|beat|sidekiq|cron|scheduler|queue|js|css|assets|init|migrate|migrations?|seed|test|tests|collector|otel|adot|xray|datadog|agent|fluentbit|fluent|firelens|router|prometheus|grafana|jaeger|sidecar|cloudsql|backup)$/

/** Words of the service itself, the most usual first. */
const SERVICE = ['app', 'web', 'api', 'backend', 'server', 'service', 'main', 'site', 'frontend']

/** The words of a container's name: `Deployment/shop/shop-api` is `shop` and `api`. */
function wordsOf(name: string): readonly string[] {
  return (name.split('/').at(-1) ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * The container that a policy is most likely about: the one with the name of the service, the only one that is no
 * helper, else the one with the most usual name. Null if none stands out.
 */
export function likelyContainer(names: readonly string[], service: string): string | null {
  const own = names.filter((name) => wordsOf(name).join('-') === wordsOf(service).join('-'))
  if (own.length === 1) return own[0] ?? null
  const services = names.filter((name) => !wordsOf(name).some((word) => BESIDE.test(word)))
  if (services.length === 1) return services[0] ?? null
  for (const word of SERVICE) {
    const found = services.filter((name) => wordsOf(name).includes(word))
    if (found.length === 1) return found[0] ?? null
  }
  return null
}
