// The device's own share sheet where there is one, else the clipboard; true when the link was copied.
export async function share(title) {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    try { await navigator.share({ title, url: location.href }); } catch { /* closed by the reader */ }
    return false;
  }
  await navigator.clipboard.writeText(location.href);
  return true;
}
