// A section in a frame: follows the viewer's colors and tells the page around it how tall it is.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', follow);
follow();

const section = document.body.dataset.section;
let told = 0;
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  // Only a height goes out, so any page may hear it.
  parent.postMessage({ type: 'backend-roadmap:height', section, height }, '*');
};
if (parent !== window) new ResizeObserver(tell).observe(document.body);
