/** Ports from the environment, and one clear line where one is taken. */

/** Reads a port from an environment variable. Ends the process with one line where it is no port. */
export function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return quit(`${variable}=${text} is not a port. Expected a number from 1 to 65535.`);
}

/** Ends the process with one clear line where a server could not take its port; passes other errors on. */
export function explainTakenPort(error: unknown, port: number, variable: string): never {
  const taken = error instanceof Error && (/EADDRINUSE/.test(error.message) || /already in use/.test(error.message));
  if (taken) return quit(`Port ${port} is taken. Free it, or choose another: ${variable}=${port + 1} npm start`);
  throw error;
}

function quit(line: string): never {
  console.error(line);
  process.exit(1);
}
