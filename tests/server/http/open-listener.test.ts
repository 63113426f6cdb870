import { describe, expect, it } from "vitest";
import { openListener } from "../../../server/http/open-listener.ts";

const anyPort = { host: "127.0.0.1", port: 0, portName: "PORT" };

describe("openListener", () => {
  it("says that it is not ready until it is given an answer", async () => {
    const listener = await openListener(anyPort);
    expect(listener.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const early = await fetch(listener.address);
    expect([early.status, early.headers.get("retry-after")]).toEqual([503, "2"]);
    listener.answerWith((_request, response) => response.end("here"));
    expect(await (await fetch(listener.address)).text()).toBe("here");
    await listener.close();
    await expect(fetch(listener.address)).rejects.toThrow();
  });

  it("says which port is taken and how to choose another", async () => {
    const listener = await openListener(anyPort);
    const port = Number(new URL(listener.address).port);
    const second = openListener({ ...anyPort, port });
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another, such as PORT=`,
    );
    await listener.close();
  });

  it("says when the computer does not have the address", async () => {
    const elsewhere = openListener({ host: "192.0.2.1", port: 0, portName: "PUBLIC_PORT" });
    await expect(elsewhere).rejects.toThrow("does not have the address 192.0.2.1, given in PUBLIC_HOST");
  });
});
