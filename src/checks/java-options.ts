/** Options of HotSpot that Java 17.0.15 does not start with; older versions took them. */
export const REMOVED_JAVA_OPTIONS: readonly string[] = [
  ...[
    'MaxPermSize',
    'PermSize',
    'UseConcMarkSweepGC',
    'UseParNewGC',
    'UseCGroupMemoryLimitForHeap',
  ],
  ...['PrintGCDateStamps', 'PrintGCTimeStamps', 'PrintGCApplicationStoppedTime', 'AggressiveOpts'],
  ...['CMSClassUnloadingEnabled', 'CMSInitiatingOccupancyFraction', 'CMSParallelRemarkEnabled'],
  ...[
    'UseCMSInitiatingOccupancyOnly',
    'UseGCLogFileRotation',
    'NumberOfGCLogFiles',
    'GCLogFileSize',
  ],
  ...['PrintTenuringDistribution', 'UnlockCommercialFeatures', 'UseSplitVerifier'],
]
