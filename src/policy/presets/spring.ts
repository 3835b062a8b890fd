import { definePreset } from './preset.ts'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'off']
const SWITCH = { type: 'boolean', reader: 'spring' }
const SIZE = { type: 'byte-size', format: 'spring' }
const DDL = ['none', 'validate', 'update']

/**
 * Sources: Spring Boot, "Externalized Configuration" (names of environment variables), "Common Application
 * Properties", "SQL Databases" and "SSL"; Hibernate, hibernate.hbm2ddl.auto.
 */
export const spring = definePreset({
  about: 'Spring Boot, with its properties as environment variables.',
  extends: ['recommended'],
  variables: {
    SPRING_PROFILES_ACTIVE: 'string',
    SPRING_APPLICATION_NAME: 'string',
    SPRING_CONFIG_IMPORT: 'string',
    SERVER_PORT: 'port',
    SERVER_SERVLET_CONTEXT_PATH: 'string',
    SERVER_SSL_CERTIFICATE: 'string',
    SERVER_SSL_CERTIFICATE_PRIVATE_KEY: 'string',
    SERVER_SSL_KEY_STORE_PASSWORD: 'secret',
    // -1 switches it off.
    MANAGEMENT_SERVER_PORT: { type: 'integer', min: -1, max: 65535 },
    MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE: 'string',
    SPRING_DATASOURCE_URL: {
      type: 'database-url',
      engines: ['postgres', 'mysql', 'other'],
      pattern: '^jdbc:[a-z]',
      description: 'JDBC’s own form, which begins with jdbc:.',
      // A database in memory, or in a file of the container.
      in: { production: { 'not-pattern': '^jdbc:((h2|hsqldb):mem|derby:memory|sqlite):' } },
    },
    SPRING_DATASOURCE_USERNAME: 'string',
    SPRING_DATASOURCE_PASSWORD: 'secret',
    SPRING_DATASOURCE_DRIVER_CLASS_NAME: 'string',
    SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE: { type: 'integer', min: 1 },
    SPRING_R2DBC_URL: {
      type: 'string',
      pattern: '^r2dbcs?:[a-z]',
      description: 'R2DBC’s own form, which begins with r2dbc:.',
    },
    SPRING_R2DBC_USERNAME: 'string',
    SPRING_R2DBC_PASSWORD: 'secret',
    SPRING_JPA_HIBERNATE_DDL_AUTO: {
      type: 'enum',
      values: [...DDL, 'create', 'create-only', 'create-drop', 'drop', 'truncate'],
      description: 'In production, no value that drops tables.',
      in: { production: { values: DDL } },
    },
    SPRING_JPA_SHOW_SQL: SWITCH,
    SPRING_FLYWAY_ENABLED: SWITCH,
    SPRING_LIQUIBASE_ENABLED: SWITCH,
    SPRING_DATA_MONGODB_URI: 'mongodb-url',
    SPRING_DATA_REDIS_URL: 'redis-url',
    SPRING_DATA_REDIS_HOST: 'string',
    SPRING_DATA_REDIS_PORT: 'port',
    SPRING_DATA_REDIS_PASSWORD: 'secret',
    SPRING_RABBITMQ_HOST: 'string',
    SPRING_RABBITMQ_PORT: 'port',
    SPRING_RABBITMQ_USERNAME: 'string',
    SPRING_RABBITMQ_PASSWORD: 'secret',
    SPRING_KAFKA_BOOTSTRAP_SERVERS: 'kafka-brokers',
    SPRING_MAIL_HOST: 'string',
    SPRING_MAIL_PORT: 'port',
    SPRING_MAIL_USERNAME: 'string',
    SPRING_MAIL_PASSWORD: 'secret',
    SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI: 'url',
    SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI: 'url',
    SPRING_SERVLET_MULTIPART_MAX_FILE_SIZE: SIZE,
    SPRING_SERVLET_MULTIPART_MAX_REQUEST_SIZE: SIZE,
    LOGGING_LEVEL_ROOT: {
      type: 'enum',
      values: [...LEVELS, ...LEVELS.map((level) => level.toUpperCase())],
    },
    JAVA_OPTS: 'string',
    JAVA_TOOL_OPTIONS: 'string',
  },
  rules: [
    {
      id: 'spring-server-certificate',
      'all-or-none': ['SERVER_SSL_CERTIFICATE', 'SERVER_SSL_CERTIFICATE_PRIVATE_KEY'],
      message: 'Set both the server’s certificate and its private key, or neither.',
    },
  ],
})
