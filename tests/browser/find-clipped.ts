import type { Page } from "playwright-core";

/**
 * Texts and controls of which a part cannot be seen: beyond the left or right edge of the window or of a panel (panels
 * scroll up and down, never sideways), and controls under something else.
 */
export async function findClipped(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const unseen = ".unseen, .checkbox input, .map-scene, .skip-links, [hidden], option, svg";
    // What scrolls sideways on purpose has a bar that says so.
    const wide = ".table-scroll, .virtual-table";
    // Over an open dialog nothing else can be reached, and need not be.
    const reachable = document.querySelector('[role="dialog"]') ?? document.body;
    const shown = [...reachable.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.closest(`${unseen}, ${wide}`) === null && element.checkVisibility(),
    );
    const nameOf = (element: HTMLElement) =>
      `${element.tagName} ${element.className}: ${element.textContent}`;
    const isControl = (element: HTMLElement) => element.matches("a, button, input, select");
    const boxesOf = (element: HTMLElement): DOMRect[] => {
      if (isControl(element)) return [element.getBoundingClientRect()];
      const texts = [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
      return texts.map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
    };
    const panelsOf = (element: HTMLElement): DOMRect[] => {
      const around = element.parentElement;
      if (around === null) return [new DOMRect(0, 0, innerWidth, innerHeight)];
      const isPanel = getComputedStyle(around).overflowX !== "visible";
      return [...(isPanel ? [around.getBoundingClientRect()] : []), ...panelsOf(around)];
    };
    const isBeyond = (element: HTMLElement) =>
      boxesOf(element).some(
        (box) =>
          box.width > 0 &&
          panelsOf(element).some((panel) => box.left < panel.left - 1 || box.right > panel.right + 1),
      );
    /** Nothing of it can be met by a pointer. Its box may be larger than it is (turned, or broken into lines). */
    const isCovered = (element: HTMLElement) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const panels = panelsOf(element);
      const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
      const inView = steps
        .flatMap((right) => steps.map((down) => ({ x: left + right * width, y: top + down * height })))
        .filter(({ x, y }) =>
          panels.every((panel) => x > panel.left && x < panel.right && y > panel.top && y < panel.bottom),
        );
      const meets = ({ x, y }: { x: number; y: number }) => {
        const met = document.elementFromPoint(x, y);
        return met !== null && (element.contains(met) || met.closest("label")?.control === element);
      };
      return inView.length === steps.length ** 2 && !inView.some(meets);
    };
    return [
      ...shown.filter(isBeyond).map((element) => `${nameOf(element)} goes beyond an edge`),
      ...shown.filter((one) => isControl(one) && isCovered(one)).map((one) => `${nameOf(one)} is covered`),
    ];
  });
}
