// Brings the row that a table is about into the middle of its scrolling box.
export function centre(box) {
  const row = box?.querySelector?.('tr[aria-current]');
  if (row) box.scrollTop = row.offsetTop - (box.clientHeight - row.offsetHeight) / 2;
}
