// A month in which a range of days is chosen. The two date fields beside it hold the range, and do
// without it; the calendar fills them.
(() => {
  'use strict';

  const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

  const two = (number) => String(number).padStart(2, '0');
  const iso = (day) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const plus = (day, days) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
  const said = (day) => day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const parse = (text) => (text ? new Date(`${text}T00:00`) : null);

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  function calendar(range) {
    const [from, to] = range.querySelectorAll('input[type="date"]');
    const place = range.querySelector('[data-month]');
    let month = parse(to.value) || parse(from.value) || new Date();

    function choose(day) {
      const begins = !from.value || to.value || day < from.value;
      from.value = begins ? day : from.value;
      to.value = begins ? '' : day;
      show(parse(day), true);
    }

    function button(day) {
      const text = iso(day);
      const isEnd = text === from.value || text === to.value;
      const isInside = from.value && to.value && text > from.value && text < to.value;
      const made = element('button', {
        type: 'button',
        'data-day': text,
        'aria-label': said(day),
        'aria-pressed': String(isEnd),
        tabindex: '-1',
        class: isInside ? 'inside' : '',
      }, String(day.getDate()));
      if (text === iso(new Date())) {
        made.setAttribute('aria-current', 'date');
      }
      return made;
    }

    function week(monday) {
      const cells = WEEKDAYS.map((_, i) => {
        const day = plus(monday, i);
        return element('td', {}, ...(day.getMonth() === month.getMonth() ? [button(day)] : []));
      });
      return element('tr', {}, ...cells);
    }

    function weeks() {
      const first = new Date(month.getFullYear(), month.getMonth(), 1);
      const last = new Date(month.getFullYear(), month.getMonth() + 1, 0);
      const rows = [];
      for (let monday = plus(first, -((first.getDay() + 6) % 7)); monday <= last; monday = plus(monday, 7)) {
        rows.push(week(monday));
      }
      return rows;
    }

    // As short as can be: the button is narrow.
    function short(day, other) {
      const isThisYear = day.getFullYear() === new Date().getFullYear();
      const isSameMonth = other && day.getMonth() === other.getMonth() && day.getFullYear() === other.getFullYear();
      return day.toLocaleDateString('en-GB', {
        day: 'numeric',
        ...(isSameMonth ? {} : { month: 'short' }),
        ...(isThisYear || isSameMonth ? {} : { year: 'numeric' }),
      });
    }

    function words() {
      const [first, last] = [parse(from.value), parse(to.value)];
      if (first && last) {
        return from.value === to.value ? short(first) : `${short(first, last)} – ${short(last)}`;
      }
      return first || last ? `${first ? 'From' : 'Until'} ${short(first || last)}` : 'Any day';
    }

    function show(day, isFocused) {
      month = day;
      place.querySelector('[data-title]').textContent =
        month.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
      place.querySelector('tbody').replaceChildren(...weeks());
      range.querySelector('[data-range-words]').textContent = words();
      const current = place.querySelector(`[data-day="${iso(day)}"]`);
      current.tabIndex = 0;
      if (isFocused) {
        current.focus();
      }
    }

    place.addEventListener('click', (event) => {
      const pressed = event.target.closest('button');
      if (pressed && pressed.dataset.day) {
        choose(pressed.dataset.day);
      } else if (pressed) {
        show(new Date(month.getFullYear(), month.getMonth() + Number(pressed.dataset.months), 1), false);
      }
    });
    place.addEventListener('keydown', (event) => {
      const day = event.target.dataset.day;
      if (day && STEPS[event.key]) {
        event.preventDefault();
        show(plus(parse(day), STEPS[event.key]), true);
      }
    });
    [from, to].forEach((field) => field.addEventListener('change', () => show(parse(field.value) || month, false)));

    place.querySelector('thead').append(element('tr', {}, ...WEEKDAYS.map((name) =>
      element('th', { scope: 'col' }, element('abbr', { title: name }, name.slice(0, 2))))));
    show(month, false);
  }

  document.querySelectorAll('[data-range]').forEach(calendar);
})();
