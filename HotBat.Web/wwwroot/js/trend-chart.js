// Turns a prerendered trend chart into an ApexCharts one in the same box: same scale, same labels, colours from the tokens.
let library;
const day = 86400000;

// Tokens are light-dark() pairs; only a painted element knows which side holds.
function colours(element) {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const read = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  const found = Object.fromEntries(['c1', 'text-1', 'text-2', 'text-3', 'line-1', 'surface-1'].map(name => [name, read(name)]));
  probe.remove();
  return found;
}

const dateText = (time, options) => new Date(time).toLocaleDateString('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric', ...options });
const number = (value, digits) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');

function tooltip(model, index) {
  const value = model.points[index][1];
  const tip = document.createElement('div');
  const figure = document.createElement('b');
  figure.textContent = value === null ? '–' : number(value, model.digits);
  tip.append(figure, ` ${model.unit || model.name}`, document.createElement('br'), model.days[index]);
  return tip.innerHTML;
}

const bare = { borderWidth: 0, borderRadius: 0 };
const text = (colour, size, weight) => ({ background: 'transparent', color: colour, fontSize: `${size}px`, fontWeight: weight ?? 400, padding: { left: 0, right: 0, top: 0, bottom: 0 } });
const anchors = { s: 'start', m: 'middle', e: 'end' };

// Month starts as the drawing has them; zoomed in to less than two of them, days.
function ticks(model, from, to) {
  if (from === model.from && to === model.to) return model.ticks;
  const months = [];
  const first = new Date(from);
  for (let month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1), i = 1; month <= to; month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + i++, 1))
    if (month >= from) months.push({ x: month, label: dateText(month, { day: undefined }) });
  if (months.length > 1) return months;
  const step = Math.max(1, Math.ceil((to - from) / day / 4)) * day;
  const days = [];
  for (let at = Math.ceil(from / day) * day; at <= to; at += step) days.push({ x: at, label: dateText(at) });
  return days;
}

function axis(model, ink, wide, from, to) {
  const mark = (x, label, offsetY) => ({
    x, borderColor: 'transparent', strokeDashArray: 0,
    label: { ...bare, text: label, position: 'top', orientation: 'horizontal', textAnchor: 'middle', offsetY, style: text(ink['text-3'], 11) },
  });
  const months = ticks(model, from, to).filter((_, i, all) => wide || all.length < 7 || i % 2 === 0);
  const height = model.height - model.padding.top - model.padding.bottom;
  return [
    ...months.map(month => mark(month.x, month.label, height + 14)),
    ...model.pauses.filter(pause => pause.from < to && pause.to > from).flatMap(pause => [
      { x: Math.max(pause.from, from), x2: Math.min(pause.to, to), fillColor: ink['text-3'], opacity: .13, borderColor: 'transparent', strokeDashArray: 0 },
      ...(wide && pause.name ? [mark((pause.from + pause.to) / 2, pause.name, height - 12)] : []),
    ]),
  ];
}

function options(model, element, padding, from = model.from, to = model.to) {
  const ink = colours(element);
  const wide = element.clientWidth >= 420;
  const dot = (point, size, label) => ({
    x: point.x, y: point.y,
    marker: { size, fillColor: ink.c1, strokeColor: ink['surface-1'], strokeWidth: 1.5 },
    label: { ...bare, text: point.label, ...label },
  });
  const points = [dot(model.last, 4.5, { textAnchor: 'start', offsetX: 10, offsetY: 16, style: { ...text(ink['text-1'], 12, 600), cssClass: 'lab' } })];
  if (model.highest)
    points.push(dot(model.highest, 4, { textAnchor: anchors[model.highest.anchor], offsetY: 2, style: { ...text(ink['text-2'], 12), cssClass: 'lab2' } }));
  return {
    series: [{ name: model.name, data: model.points }],
    colors: [ink.c1],
    chart: {
      type: model.area ? 'area' : 'line', height: model.height, width: '100%', background: ink['surface-1'], parentHeightOffset: 0,
      fontFamily: getComputedStyle(element).fontFamily, foreColor: ink['text-3'], animations: { enabled: false },
      zoom: { enabled: matchMedia('(hover: hover) and (pointer: fine)').matches, type: 'x', autoScaleYaxis: false, allowMouseWheelZoom: false },
      selection: { enabled: false },
      toolbar: {
        show: true, offsetX: 0, offsetY: -6,
        tools: { download: true, selection: false, zoom: true, zoomin: false, zoomout: false, pan: false, reset: true },
        export: { csv: { filename: model.name, headerCategory: 'Date', categoryFormatter: time => new Date(time).toISOString().slice(0, 10) }, svg: { filename: model.name }, png: { filename: model.name } },
      },
    },
    stroke: { width: 2, curve: 'straight', lineCap: 'round' },
    fill: { type: 'solid', opacity: model.area ? .13 : 1 },
    dataLabels: { enabled: false }, legend: { show: false }, markers: { size: 0, hover: { size: 4 }, strokeColors: ink['surface-1'], strokeWidth: 1.5 },
    states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
    grid: { borderColor: ink['line-1'], padding, xaxis: { lines: { show: false } }, yaxis: { lines: { show: true } } },
    xaxis: {
      type: 'datetime', min: from, max: to, axisBorder: { show: false }, axisTicks: { show: false }, tooltip: { enabled: false },
      crosshairs: { stroke: { color: ink['text-3'], width: 1, dashArray: 0 } },
      labels: { show: false },
    },
    yaxis: {
      min: model.low, max: model.high, tickAmount: model.intervals, forceNiceScale: false, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false },
      labels: { minWidth: 30, maxWidth: 30, offsetX: -2, style: { fontSize: '11px', colors: ink['text-3'] }, formatter: value => number(value, model.tickDigits) },
    },
    annotations: {
      yaxis: model.reference === null ? [] : [{
        y: model.reference, borderColor: ink['text-3'], strokeDashArray: 3,
        label: { ...bare, text: model.referenceLabel ?? '', position: 'right', textAnchor: 'start', offsetX: 10, offsetY: 7 + model.referenceShift, style: text(ink['text-3'], 11) },
      }],
      xaxis: axis(model, ink, wide, from, to),
      points,
    },
    tooltip: { shared: true, intersect: false, custom: ({ dataPointIndex }) => tooltip(model, dataPointIndex) },
  };
}

export async function create(element, json, url) {
  library ??= import(url).then(module => module.default);
  const Apex = await library;
  const trend = element.parentElement;
  let model = JSON.parse(json), chart, gone = false, turn = 0;

  // The library sets its plot by the width of its labels: draw once out of sight, measure, and move the plot to where the drawing has it.
  async function draw() {
    const mine = ++turn;
    chart?.destroy();
    chart = undefined;
    element.replaceChildren();
    delete trend.dataset.zoomed;
    if (gone || element.clientWidth === 0) return;
    let padding = { top: 0, right: 0, bottom: 0, left: 0 };
    const drawn = new Apex(element, options(model, element, padding));
    chart = drawn;
    await drawn.render();
    if (gone || mine !== turn) return drawn.destroy();
    const { translateX, translateY, gridWidth, gridHeight } = drawn.w.globals;
    const want = model.padding;
    padding = {
      left: want.left - translateX,
      right: element.clientWidth - want.right - (translateX + gridWidth),
      top: want.top - translateY,
      bottom: model.height - want.bottom - (translateY + gridHeight),
    };
    padding.right = -padding.right;
    padding.bottom = -padding.bottom;
    const fitted = options(model, element, padding);
    fitted.chart.events = {
      zoomed: (_, { xaxis }) => {
        if (mine !== turn || !xaxis?.min) return;
        trend.dataset.zoomed = '';
        drawn.updateOptions({ annotations: options(model, element, padding, xaxis.min, xaxis.max).annotations, xaxis: { min: xaxis.min, max: xaxis.max } }, false, false, false);
      },
      // The library would go back to the range of the last update; drawing anew is the whole series.
      beforeResetZoom: () => { setTimeout(draw); },
    };
    await drawn.updateOptions(fitted, true, false, false);
    if (gone || mine !== turn) return;
    trend.dataset.live = '';
  }

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const themes = new MutationObserver(draw);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  scheme.addEventListener('change', draw);

  // Below the fold nothing needs a chart library yet.
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    draw();
  }, { rootMargin: '200px' });
  seen.observe(trend);

  return {
    update(next) { model = JSON.parse(next); if (trend.dataset.live !== undefined) draw(); },
    destroy() {
      gone = true;
      seen.disconnect();
      themes.disconnect();
      scheme.removeEventListener('change', draw);
      chart?.destroy();
      delete trend.dataset.live;
      element.replaceChildren();
    },
  };
}
