/** What programs read as "yes". */
export const YES = /^\s*(true|1|yes|on|t|y|enabled)\s*$/i

/** What programs read as "no". */
export const NO = /^\s*(false|0|no|off|f|n|disabled)\s*$/i
