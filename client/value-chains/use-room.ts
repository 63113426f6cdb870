import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Left and right of the lanes together. */
const padding = 16;
/** As wide as steps with their names need; `fitPage` makes it as wide as a page. */
const pageWidth = 960;

/** How wide the picture may be: its box on the screen, a page on paper. */
export function useRoom() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const paper = window.matchMedia("print");
    const measure = () => setWidth(paper.matches ? pageWidth : element.clientWidth - padding);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What is printed is what stands there when the event has been handled.
    const print = () => flushSync(() => setWidth(pageWidth));
    const turn = () => (paper.matches ? print() : measure());
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", measure);
    paper.addEventListener("change", turn);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", measure);
      paper.removeEventListener("change", turn);
    };
  }, []);
  return { box, width };
}
