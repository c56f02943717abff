/** What means something at the start of a plain scalar of YAML, or anywhere in it. */
const notPlain = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|[[\]{},]|:$|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[\d.+]/i;

/** A string as a scalar of YAML, plain where that is possible. It has no line break. @param {string} text */
export function scalar(text) {
  return notPlain.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}
