/** One line to people about what a script does now; results and faults of the tools themselves go straight through. */
export function say(line) {
  console.error(`• ${line}`);
}

/** Ends the script with one clear line. */
export function fail(line, code = 1) {
  console.error(`✗ ${line}`);
  process.exit(code);
}
