/**
 * The options that Node.js takes in NODE_OPTIONS (its `allowedNodeEnvironmentFlags`), asked of Node.js 20.20.2 and
 * 24.21.0. `test/checks/runtime-options.test.ts` asks the Node.js of the tests again.
 */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** In 20 and in 24. */
const IN_BOTH = words(`
  --abort-on-uncaught-exception --addons --allow-addons --allow-child-process --allow-fs-read
  --allow-fs-write --allow-wasi --allow-worker --conditions --debug-arraybuffer-allocations
  --debug-port --deprecation --diagnostic-dir --disable-proto --disable-warning
  --disable-wasm-trap-handler --disallow-code-generation-from-strings --dns-result-order
  --enable-etw-stack-walking --enable-fips --enable-network-family-autoselection
  --enable-source-maps --es-module-specifier-resolution --experimental-abortcontroller
  --experimental-detect-module --experimental-eventsource --experimental-fetch
  --experimental-global-customevent --experimental-global-webcrypto
  --experimental-import-meta-resolve --experimental-json-modules --experimental-loader
  --experimental-modules --experimental-print-required-tla --experimental-repl-await
  --experimental-report --experimental-require-module --experimental-shadow-realm
  --experimental-specifier-resolution --experimental-top-level-await --experimental-vm-modules
  --experimental-wasi-unstable-preview1 --experimental-wasm-modules --experimental-websocket
  --experimental-worker --expose-gc --extra-info-on-fatal-exception --force-async-hooks-checks
  --force-context-aware --force-fips --force-node-api-uncaught-exceptions-policy
  --frozen-intrinsics --global-search-paths --heap-prof --heap-prof-dir --heap-prof-interval
  --heap-prof-name --heapsnapshot-near-heap-limit --heapsnapshot-signal --http-parser
  --icu-data-dir --import --input-type --insecure-http-parser --inspect --inspect-brk
  --inspect-port --inspect-publish-uid --inspect-wait --interpreted-frames-native-stack
  --jitless --loader --max-http-header-size --max-old-space-size --max-semi-space-size
  --napi-modules --network-family-autoselection --network-family-autoselection-attempt-timeout
  --no-addons --no-allow-addons --no-allow-child-process --no-allow-wasi --no-allow-worker
  --no-debug-arraybuffer-allocations --no-deprecation --no-disable-wasm-trap-handler
  --no-enable-fips --no-enable-source-maps --no-experimental-detect-module
  --no-experimental-eventsource --no-experimental-import-meta-resolve
  --no-experimental-print-required-tla --no-experimental-repl-await
  --no-experimental-require-module --no-experimental-shadow-realm --no-experimental-vm-modules
  --no-experimental-websocket --no-extra-info-on-fatal-exception --no-force-async-hooks-checks
  --no-force-context-aware --no-force-fips --no-force-node-api-uncaught-exceptions-policy
  --no-frozen-intrinsics --no-global-search-paths --no-heap-prof --no-insecure-http-parser
  --no-inspect --no-inspect-brk --no-inspect-wait --no-network-family-autoselection
  --no-node-snapshot --no-openssl-legacy-provider --no-openssl-shared-config
  --no-pending-deprecation --no-preserve-symlinks --no-preserve-symlinks-main
  --no-report-compact --no-report-exclude-network --no-report-on-fatalerror
  --no-report-on-signal --no-report-uncaught-exception --no-test-only --no-throw-deprecation
  --no-tls-max-v1.2 --no-tls-max-v1.3 --no-tls-min-v1.0 --no-tls-min-v1.1 --no-tls-min-v1.2
  --no-tls-min-v1.3 --no-trace-deprecation --no-trace-exit --no-trace-promises
  --no-trace-sigint --no-trace-sync-io --no-trace-tls --no-trace-uncaught --no-trace-warnings
  --no-track-heap-objects --no-use-bundled-ca --no-use-openssl-ca --no-verify-base-objects
  --no-warnings --no-watch --no-watch-preserve-output --no-zero-fill-buffers
  --node-memory-debug --node-snapshot --openssl-config --openssl-legacy-provider
  --openssl-shared-config --pending-deprecation --perf-basic-prof
  --perf-basic-prof-only-functions --perf-prof --perf-prof-unwinding-info --preserve-symlinks
  --preserve-symlinks-main --prof-process --redirect-warnings --report-compact --report-dir
  --report-directory --report-exclude-network --report-filename --report-on-fatalerror
  --report-on-signal --report-signal --report-uncaught-exception --require --secure-heap
  --secure-heap-min --snapshot-blob --stack-trace-limit --test-only --test-reporter
  --test-reporter-destination --test-shard --throw-deprecation --title --tls-cipher-list
  --tls-keylog --tls-max-v1.2 --tls-max-v1.3 --tls-min-v1.0 --tls-min-v1.1 --tls-min-v1.2
  --tls-min-v1.3 --trace-deprecation --trace-event-categories --trace-event-file-pattern
  --trace-events-enabled --trace-exit --trace-promises --trace-require-module --trace-sigint
  --trace-sync-io --trace-tls --trace-uncaught --trace-warnings --track-heap-objects
  --unhandled-rejections --use-bundled-ca --use-largepages --use-openssl-ca --v8-pool-size
  --verify-base-objects --warnings --watch --watch-path --watch-preserve-output
  --zero-fill-buffers -C -r
`)

/** Removed before 24. */
const ONLY_IN_20 = words(`
  --experimental-default-type --experimental-network-imports --experimental-permission
  --experimental-policy --huge-max-old-generation-size --no-experimental-fetch
  --no-experimental-global-customevent --no-experimental-global-webcrypto
  --no-experimental-network-imports --no-experimental-permission
  --no-experimental-wasm-modules --no-trace-atomics-wait --policy-integrity
  --trace-atomics-wait
`)

/** Added after 20. */
const ONLY_IN_24 = words(`
  --allow-inspector --allow-openssl-store --async-context-frame --cpu-prof --cpu-prof-dir
  --cpu-prof-interval --cpu-prof-name --disable-sigusr1 --entry-url
  --experimental-addon-modules --experimental-global-navigator --experimental-import-text
  --experimental-package-map --experimental-quic --experimental-sqlite
  --experimental-stream-iter --experimental-strip-types --experimental-test-isolation
  --experimental-transform-types --experimental-webstorage --localstorage-file --max-heap-size
  --max-old-space-size-percentage --no-allow-inspector --no-allow-openssl-store
  --no-async-context-frame --no-cpu-prof --no-disable-sigusr1 --no-entry-url
  --no-experimental-addon-modules --no-experimental-global-navigator
  --no-experimental-import-text --no-experimental-sqlite --no-experimental-stream-iter
  --no-experimental-transform-types --no-experimental-webstorage --no-permission
  --no-permission-audit --no-report-exclude-env --no-require-module --no-strip-types
  --no-test-randomize --no-trace-env --no-trace-env-js-stack --no-trace-env-native-stack
  --no-use-env-proxy --no-use-system-ca --permission --permission-audit --report-exclude-env
  --require-module --strip-types --test-coverage-branches --test-coverage-exclude
  --test-coverage-functions --test-coverage-include --test-coverage-lines --test-global-setup
  --test-isolation --test-name-pattern --test-random-seed --test-randomize
  --test-rerun-failures --test-skip-pattern --trace-env --trace-env-js-stack
  --trace-env-native-stack --use-env-proxy --use-system-ca --watch-kill-signal
`)

/** Every option of a version that was asked. */
export const NODE_OPTIONS: readonly string[] = [...IN_BOTH, ...ONLY_IN_20, ...ONLY_IN_24]

/** The options of a version of Node.js; null for a version that was not asked. 22 has at most those of its neighbours. */
export function nodeOptionsOf(major: number): ReadonlySet<string> | null {
  if (major === 20) return new Set([...IN_BOTH, ...ONLY_IN_20])
  if (major === 22) return new Set(NODE_OPTIONS)
  return major === 24 ? new Set([...IN_BOTH, ...ONLY_IN_24]) : null
}
