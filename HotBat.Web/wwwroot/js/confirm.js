// Lays a question over the page. Taken away while it stands open, the browser does not give the focus back: whoever leaves it is again where he asked.
export function ask(dialog) {
  const from = document.activeElement;
  dialog.showModal();
  new MutationObserver((_, watch) => {
    if (dialog.isConnected) return;
    watch.disconnect();
    if (from?.isConnected) from.focus();
  }).observe(document.body, { childList: true, subtree: true });
}
