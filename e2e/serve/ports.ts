/** Ports from the environment, and one clear line where one is taken. */

/** Reads a port from an environment variable. Ends the process with one line where it is no port. */
export function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  return quit(`${variable}=${text} is not a port. Expected a number from 1 to 65535, or 0 for any free one.`);
}

/** What to say of a port: where it came from, and what to run with another, `npm start`. */
export interface PortInUse {
  readonly port: number;
  readonly variable: string;
  readonly command: string;
}

/** Ends the process with one clear line where a server could not take its port; passes other errors on. */
export function explainTakenPort(error: unknown, { port, variable, command }: PortInUse): never {
  const taken = error instanceof Error && (/EADDRINUSE/.test(error.message) || /already in use/.test(error.message));
  if (taken) return quit(`Port ${port} is taken. Free it, or choose another: ${variable}=${nextTo(port)} ${command}`);
  throw error;
}

function nextTo(port: number): number {
  return port < 65_535 ? port + 1 : port - 1;
}

function quit(line: string): never {
  console.error(line);
  process.exit(1);
}
