// Gives Chart.js the numbers of the table beside each chart, in the colours of the page. Series of
// lines differ in dash and point too, and what a chart says stands in its table.
(() => {
  'use strict';

  const LONGEST_LABEL = 21;
  const BAR_PX = 36;
  const KINDS = {
    columns: { type: 'bar' },
    bars: { type: 'bar', options: { indexAxis: 'y' } },
    lines: { type: 'line', options: { interaction: { mode: 'index', intersect: false } } },
  };
  const LOOKS = [
    { color: '--accent', borderDash: [], pointStyle: 'circle' },
    { color: '--danger', borderDash: [6, 4], pointStyle: 'triangle' },
    { color: '--warn', borderDash: [2, 3], pointStyle: 'rect' },
    { color: '--info', borderDash: [10, 3, 2, 3], pointStyle: 'crossRot' },
  ];

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const said = (number) => number.toLocaleString('en-GB');
  const short = (label) =>
    (label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`);

  // A cell without a number is one that is not known: a gap.
  function numbers(table) {
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].slice(1);
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: heads.map((head, i) => ({
        label: head.textContent.trim(),
        data: rows.map((row) => row.cells[i + 1].dataset.value).map((value) => (value ? Number(value) : null)),
      })),
    };
  }

  function datasets(series) {
    return series.map((one, i) => {
      const { color: name, ...look } = LOOKS[i % LOOKS.length];
      const shade = color(name);
      return { ...one, ...look, borderColor: shade, backgroundColor: shade, borderRadius: 3, maxBarThickness: 48 };
    });
  }

  // A label says its number too, below it, where there is but one.
  const withNumber = (label, number) => (number === null ? short(label) : [short(label), said(number)]);

  function axes(kind, { labels, series }) {
    const isAcross = kind === 'bars';
    const ofLabels = {
      grid: { display: false },
      ticks: {
        color: color('--ink'),
        autoSkip: !isAcross,
        autoSkipPadding: 12,
        maxRotation: 0,
        callback: (i) => withNumber(labels[i], series.length > 1 ? null : series[0].data[i]),
      },
    };
    const ofNumbers = {
      beginAtZero: true,
      grid: { color: color('--line') },
      border: { display: false },
      ticks: { color: color('--ink-soft'), precision: 0, maxTicksLimit: 6, callback: said },
    };
    return isAcross ? { x: ofNumbers, y: ofLabels } : { x: ofLabels, y: ofNumbers };
  }

  function draw(part) {
    const canvas = part.querySelector('canvas');
    const kind = part.dataset.chart;
    const read = numbers(part.querySelector('table'));
    const { type, options } = KINDS[kind];
    if (kind === 'bars') {
      canvas.parentElement.style.height = `${(read.labels.length + 1) * BAR_PX}px`;
    }
    new Chart(canvas, {
      type,
      data: { labels: read.labels, datasets: datasets(read.series) },
      options: {
        ...options,
        animation: false,
        maintainAspectRatio: false,
        scales: axes(kind, read),
        plugins: {
          legend: {
            display: read.series.length > 1,
            labels: { usePointStyle: true, boxHeight: 7, color: color('--ink') },
          },
        },
      },
    });
  }

  // A part that was renewed has another canvas.
  function drawAll() {
    Object.values(Chart.instances).forEach((chart) => chart.destroy());
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    document.querySelectorAll('[data-chart]').forEach(draw);
  }

  faces.ajax.addOnEvent(({ status }) => {
    if (status === 'success') {
      drawAll();
    }
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  document.fonts.ready.then(drawAll);
})();
