// Lays a question over the page; whoever leaves it is back at what he asked from.
export function ask(dialog) {
  const from = document.activeElement;
  dialog.showModal();
  return { leave: () => { if (from?.isConnected) from.focus(); } };
}
