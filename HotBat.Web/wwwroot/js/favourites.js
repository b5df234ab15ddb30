// Clubs a reader has starred, kept in this browser only.
const key = 'hotbat-favourites';

export function all() {
  try { return JSON.parse(localStorage.getItem(key) ?? '[]').filter(club => typeof club === 'string'); } catch { return []; }
}

export const has = club => all().includes(club);

export function toggle(club) {
  const clubs = all();
  const starred = !clubs.includes(club);
  localStorage.setItem(key, JSON.stringify(starred ? [...clubs, club] : clubs.filter(other => other !== club)));
  return starred;
}
