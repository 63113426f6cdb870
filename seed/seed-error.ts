import { describeFaults, type Fault } from "./fault.ts";

/** A seed that cannot be loaded, with a message for whoever wrote the files or typed the command. */
export class SeedError extends Error {
  readonly faults: readonly Fault[];

  constructor(message: string, faults: readonly Fault[] = []) {
    super(faults.length === 0 ? message : `${message}\n${describeFaults(faults)}`);
    this.name = "SeedError";
    this.faults = faults;
  }
}
