// <pohja-chart>: draws the ECharts option in its `option` property, in the page's colours and typeface.
// The picture is decoration for assistive technology; the numbers are in the table the server puts beside it.
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
const motionQuery = window.matchMedia('(prefers-reduced-motion: reduce)');
const SERIES_COLOURS = 8;

class PohjaChart extends HTMLElement {
  #chart = null;
  #option = null;
  #resizes = new ResizeObserver(() => this.#chart?.resize());
  #appearance = new MutationObserver(() => this.#draw());
  #redraw = () => this.#draw();

  get option() {
    return this.#option;
  }

  set option(option) {
    this.#option = option;
    this.#draw();
  }

  async connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    darkQuery.addEventListener('change', this.#redraw);
    motionQuery.addEventListener('change', this.#redraw);
    this.#appearance.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style'] });
    const { init } = await import('./pohja-echarts.js');
    if (this.isConnected && !this.#chart) {
      this.#chart = init(this, null, { renderer: 'svg' });
      this.#resizes.observe(this);
      this.#draw();
    }
  }

  disconnectedCallback() {
    darkQuery.removeEventListener('change', this.#redraw);
    motionQuery.removeEventListener('change', this.#redraw);
    this.#appearance.disconnect();
    this.#resizes.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  #draw() {
    if (this.#chart && this.#option) {
      this.#chart.setOption(this.#inPageColours(this.#option), { notMerge: true });
    }
  }

  #inPageColours(option) {
    const styles = getComputedStyle(this);
    const colour = (name) => this.#resolved(styles.getPropertyValue(name).trim());
    const text = colour('--pohja-text');
    const faint = colour('--pohja-text-secondary');
    const line = colour('--pohja-border');
    const surface = colour('--pohja-surface');
    const number = new Intl.NumberFormat(this.closest('[lang]')?.lang || undefined, { maximumFractionDigits: 10 });
    const inWords = (value) => (typeof value === 'number' ? number.format(value) : value);
    const axis = {
      axisLabel: { color: faint },
      axisLine: { lineStyle: { color: line } },
      axisTick: { lineStyle: { color: line } },
      nameTextStyle: { color: faint },
      splitLine: { lineStyle: { color: line } },
    };
    const series = [];
    for (let i = 1; i <= SERIES_COLOURS; i += 1) {
      series.push(colour(`--pohja-series-${i}`));
    }
    const drawn = {
      color: series,
      backgroundColor: 'transparent',
      animation: !motionQuery.matches,
      ...option,
      textStyle: { fontFamily: styles.fontFamily, color: text, ...option.textStyle },
      tooltip: option.tooltip && {
        renderMode: 'richText',
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: text, fontFamily: styles.fontFamily },
        valueFormatter: inWords,
        ...option.tooltip,
      },
      legend: option.legend && { type: 'scroll', textStyle: { color: text }, ...option.legend },
    };
    drawn.series = [option.series ?? []].flat().map((own) => (own.type === 'line' ? { symbol: 'circle', ...own } : own));
    for (const name of ['xAxis', 'yAxis']) {
      if (option[name]) {
        drawn[name] = [option[name]].flat().map((own) => merged(own.type === 'value' ? merged(axis, { axisLabel: { formatter: inWords } }) : axis, own));
      }
    }
    return drawn;
  }

  // Custom properties may hold light-dark() or color-mix(), which only the browser can work out.
  #resolved(value) {
    const probe = document.createElement('span');
    probe.style.color = value;
    this.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    return resolved;
  }
}

function merged(base, own) {
  const result = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const both = value && typeof value === 'object' && !Array.isArray(value) && base[key];
    result[key] = both ? merged(base[key], value) : value;
  }
  return result;
}

customElements.define('pohja-chart', PohjaChart);
