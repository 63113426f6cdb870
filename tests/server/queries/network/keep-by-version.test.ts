import { describe, expect, it } from "vitest";
import { keepByVersion } from "../../../../server/queries/network/keep-by-version.ts";

/** Readings that end when the test says so. */
function openReadings() {
  const begun: { version: string; end: () => void; fail: () => void }[] = [];
  const read = (version: string) =>
    new Promise<string>((resolve, reject) => {
      const [end, fail] = [() => resolve(`network of ${version}`), () => reject(new Error(version))];
      begun.push({ version, end, fail });
    });
  const keeper = keepByVersion(read);
  const versions = () => begun.map(({ version }) => version);
  return { keeper, begun, versions };
}

describe("keepByVersion", () => {
  it("reads a version once, however many ask for it, and not again afterwards", async () => {
    const { keeper, begun, versions } = openReadings();
    const asked = [keeper.of("1"), keeper.standing("1"), keeper.of("1")];
    begun[0]!.end();
    expect(await Promise.all(asked)).toEqual(Array(3).fill("network of 1"));
    expect(await keeper.of("1")).toBe("network of 1");
    expect(versions()).toEqual(["1"]);
  });

  it("lets the one before serve until the new one stands, and then no longer", async () => {
    const { keeper, begun, versions } = openReadings();
    const first = keeper.of("1");
    expect(keeper.last()).toBeUndefined();
    begun[0]!.end();
    await first;
    expect(await keeper.standing("2")).toBe("network of 1");
    expect(await keeper.standing("2")).toBe("network of 1");
    expect(keeper.last()).toBe("network of 1");
    expect(versions()).toEqual(["1", "2"]);
    begun[1]!.end();
    await keeper.of("2");
    expect(await keeper.standing("2")).toBe("network of 2");
  });

  it("makes those wait who need the new one", async () => {
    const { keeper, begun } = openReadings();
    const first = keeper.of("1");
    begun[0]!.end();
    await first;
    const waiting = keeper.of("2");
    begun[1]!.end();
    expect(await waiting).toBe("network of 2");
  });

  it("goes on with the one before when reading fails, and tries again for the next who asks", async () => {
    const { keeper, begun, versions } = openReadings();
    const first = keeper.of("1");
    begun[0]!.end();
    await first;
    await keeper.standing("2");
    const failing = keeper.of("2");
    begun[1]!.fail();
    await expect(failing).rejects.toThrow("2");
    expect(await keeper.standing("2")).toBe("network of 1");
    expect(versions()).toEqual(["1", "2", "2"]);
  });

  it("does not let a slow reading of an older version take the place of a newer one", async () => {
    const { keeper, begun } = openReadings();
    const slow = keeper.of("1");
    const quick = keeper.of("2");
    begun[1]!.end();
    await quick;
    begun[0]!.end();
    await slow;
    expect(await keeper.standing("2")).toBe("network of 2");
  });

  it("makes the new one ready before it stands, and keeps nobody waiting who needs the new one", async () => {
    let ready = () => {};
    const prepared: string[] = [];
    const keeper = keepByVersion(
      async (version) => `network of ${version}`,
      async (next, before) => {
        prepared.push(`${next} as ${before}`);
        await new Promise<void>((resolve) => {
          ready = resolve;
        });
      },
    );
    await keeper.of("1");
    expect(await keeper.standing("1")).toBe("network of 1");
    expect(await keeper.of("2")).toBe("network of 2");
    expect(await keeper.standing("2")).toBe("network of 1");
    expect(prepared).toEqual(["network of 2 as network of 1"]);
    ready();
    await expect.poll(() => keeper.last()).toBe("network of 2");
    expect(await keeper.standing("2")).toBe("network of 2");
  });

  it("lets a new one stand that could not be made ready, since it can still be asked", async () => {
    const keeper = keepByVersion(
      async (version) => version,
      async () => Promise.reject(new Error("not ready")),
    );
    await keeper.of("1");
    await keeper.of("2");
    await expect.poll(() => keeper.last()).toBe("2");
  });
});
