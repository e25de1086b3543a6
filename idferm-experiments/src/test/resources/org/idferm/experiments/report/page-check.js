// What is wrong with a page as it is shown: one line each.
(() => {
  const wrong = [];
  const name = e => e.tagName.toLowerCase() + (e.className ? "." + e.className : "")
      + " '" + e.textContent.trim().slice(0, 30) + "'";
  for (const image of document.images) {
    if (!image.complete || image.naturalWidth === 0) {
      wrong.push("missing image: " + image.alt);
    }
  }
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    wrong.push("the page is wider than the window: " + document.documentElement.scrollWidth);
  }
  const luminance = rgb => rgb
      .map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const parse = colour => colour.match(/[\d.]+/g).map(Number);
  const behind = e => {
    for (let at = e; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) {
        return colour.slice(0, 3);
      }
    }
    return [255, 255, 255];
  };
  for (const e of document.body.querySelectorAll("*")) {
    const text = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const box = e.getBoundingClientRect();
    if (!text || box.width === 0 || getComputedStyle(e).visibility === "hidden") {
      continue;
    }
    const one = luminance(parse(getComputedStyle(e).color).slice(0, 3));
    const two = luminance(behind(e));
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5) {
      wrong.push("contrast " + contrast.toFixed(1) + ": " + name(e));
    }
    if (!e.closest(".scroll, pre") && box.right > width + 1) {
      wrong.push("sticks out on the right: " + name(e));
    }
    if (matchMedia("print").matches && box.right > width + 1) {
      wrong.push("cut on paper: " + name(e));
    }
  }
  return wrong;
})()
