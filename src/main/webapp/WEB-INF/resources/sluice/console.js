// What the pages do in the browser: asking the server for a part of a page, dialogs, the filter, the
// search in events, and looking again while something runs. Handlers are bound here; the pages have
// no inline scripts, which is why they have no f:ajax either.
(() => {
  'use strict';

  const LONGEST_IDLE_MS = 10 * 60 * 1000;
  const LOOK_EVERY_MS = 2000;
  let lastInput = Date.now();
  let asked = 0;

  // --- Asking: data-renders names the parts of the page that the answer renews. A button sends its
  // whole form, a field only itself.
  function idsOf(form, name) {
    if (name === '@form') {
      return [form.id];
    }
    if (name.startsWith('.')) {
      return [...form.querySelectorAll(name)].map((part) => part.id);
    }
    const inForm = `${form.id}:${name}`;
    return [document.getElementById(inForm) ? inForm : name];
  }

  function ask(source, event, renders, execute) {
    const form = source.closest('form');
    const render = renders.split(' ').flatMap((name) => idsOf(form, name)).join(' ');
    faces.ajax.request(source, event, { execute, render });
    counted(1);
  }

  function counted(more) {
    asked += more;
    document.documentElement.dataset.asking = String(asked);
  }

  function answered() {
    counted(-1);
    document.querySelectorAll('[data-waits]').forEach((button) => {
      button.removeAttribute('data-waits');
      button.removeAttribute('aria-disabled');
    });
  }

  // What was pressed waits for its answer: pressed again, it would do it twice.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('input[type="submit"][data-renders]');
    if (!button) {
      return;
    }
    event.preventDefault();
    if (button.getAttribute('aria-disabled') !== 'true') {
      ask(button, event, button.dataset.renders, '@form');
      button.setAttribute('aria-disabled', 'true');
      button.dataset.waits = 'answer';
    }
  });

  document.addEventListener('change', (event) => {
    const field = event.target.closest('[data-renders]');
    if (field) {
      ask(event.target, event, field.dataset.renders, '@this');
    }
    const presser = event.target.closest('[data-presses]');
    if (presser) {
      document.getElementById(presser.dataset.presses).click();
    }
  });

  // --- Looking again: only while something moves, the page is seen, and somebody is there. Every
  // look keeps the session alive, so a page that was left alone stops and lets it end.
  const isPresent = () => !document.hidden && Date.now() - lastInput < LONGEST_IDLE_MS;

  function look() {
    const flag = document.querySelector('[data-live="true"]');
    if (flag && isPresent() && asked === 0) {
      ask(flag.parentElement, null, flag.dataset.renders, '@this');
    }
  }

  ['pointerdown', 'pointermove', 'keydown', 'scroll'].forEach((type) =>
    document.addEventListener(type, () => { lastInput = Date.now(); }, { passive: true, capture: true }));
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY_MS);

  // --- Dialogs
  function openDialog(dialog, opener) {
    const { target, name } = opener.dataset;
    const hidden = dialog.querySelector('input[name$=":target"]');
    if (hidden && target !== undefined) {
      hidden.value = target;
    }
    dialog.querySelectorAll('[data-name-of="target"]').forEach((place) => { place.textContent = name; });
    dialog.showModal();
    const openerName = nameOf(opener);
    dialog.addEventListener('close', () => { focusAgain(opener, openerName); }, { once: true });
  }

  function openDrawers() {
    document.querySelectorAll('dialog[data-opens="load"]').forEach((dialog) => {
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        window.location.assign(dialog.dataset.closeTo);
      });
      if (!dialog.open) {
        dialog.showModal();
        focusFirstField(dialog);
      }
    });
  }

  // Not the button that closes it.
  function focusFirstField(dialog) {
    const field = [...dialog.querySelectorAll('.drawer-body input, .drawer-body select')]
      .find((input) => !input.disabled && input.type !== 'hidden');
    if (field) {
      field.focus({ preventScroll: true });
    }
  }

  // --- Secrets that are shown once: copied, or made here
  function says(button, done) {
    const words = button.querySelector('[data-says]');
    words.dataset.usually = words.dataset.usually || words.textContent;
    words.setAttribute('role', 'status');
    words.textContent = done ? words.dataset.says : words.dataset.usually;
  }

  function copy(button) {
    const field = document.getElementById(button.dataset.copies);
    const type = field.type;
    field.type = 'text'; // a browser copies nothing from a password's field
    field.select();
    const done = document.execCommand('copy');
    field.type = type;
    says(button, done);
  }

  function makeSecret(field) {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    field.value = btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
    field.type = 'text';
    field.select();
    document.querySelectorAll(`[data-copies="${field.id}"]`).forEach((button) => says(button, false));
  }

  document.addEventListener('click', (event) => {
    const copier = event.target.closest('[data-copies]');
    if (copier) {
      copy(copier);
      return;
    }
    const maker = event.target.closest('[data-makes-secret]');
    if (maker) {
      makeSecret(document.getElementById(maker.dataset.makesSecret));
      return;
    }
    const opener = event.target.closest('[data-dialog]');
    if (opener) {
      openDialog(document.getElementById(opener.dataset.dialog), opener);
      return;
    }
    const submitter = event.target.closest('[data-submits]');
    if (submitter) {
      const form = document.getElementById(submitter.dataset.submits);
      form.querySelector('input[name$=":target"]').value = submitter.dataset.target;
      form.querySelector('input[type="submit"]').click();
      return;
    }
    const closer = event.target.closest('[data-closes="dialog"]');
    if (closer) {
      closer.closest('dialog').close();
      return;
    }
    const toggler = event.target.closest('[data-toggles]');
    if (toggler) {
      const part = document.getElementById(toggler.dataset.toggles);
      part.hidden = !part.hidden;
      toggler.setAttribute('aria-expanded', String(!part.hidden));
      if (!part.hidden) {
        part.querySelector('select, input').focus();
      }
      return;
    }
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (!event.composedPath().includes(menu)) { // what was pressed may be renewed by now
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });

  // --- The search in the list of events
  function count(list) {
    const box = list.closest('[data-search]');
    box.querySelector('[data-count="selected"]').textContent =
      list.querySelectorAll('input:checked').length;
  }

  document.addEventListener('input', (event) => {
    const box = event.target.closest('[data-search]');
    if (!box || event.target.type !== 'search') {
      return;
    }
    const words = event.target.value.toLowerCase();
    let shown = 0;
    box.querySelectorAll('li').forEach((item) => {
      item.hidden = !item.dataset.words.toLowerCase().includes(words);
      shown += item.hidden ? 0 : 1;
    });
    box.querySelector('[data-count="none"]').hidden = shown > 0;
  });

  document.addEventListener('change', (event) => {
    const list = event.target.closest('.event-list');
    if (list) {
      count(list);
    }
  });

  // Enter in the search must not send the form.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.type === 'search') {
      event.preventDefault();
    }
  });

  // --- Days: the two ends bound each other, and a name fills both
  function bound(range) {
    const [from, to] = range.querySelectorAll('input[type="date"]');
    to.min = from.value || from.min;
    from.max = to.value || to.max;
  }

  document.addEventListener('change', (event) => {
    const range = event.target.closest('[data-range]');
    if (!range) {
      return;
    }
    const named = range.querySelector('[data-fills]');
    if (event.target !== named && named) {
      named.value = '';
    } else if (named && named.value) {
      const [from, to] = named.value.split('/');
      const fields = range.querySelectorAll('input[type="date"]');
      fields[0].value = from;
      fields[1].value = to;
    }
    bound(range);
  });

  // --- What a new part of the page needs
  function describe(input, id) {
    const ids = (input.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
    if (!ids.includes(id)) {
      input.setAttribute('aria-describedby', [...ids, id].join(' '));
    }
  }

  function dressFields() {
    document.querySelectorAll('.field').forEach((field) => {
      const input = field.querySelector('input:not([type="hidden"]), select');
      if (!input) {
        return;
      }
      const error = field.querySelector('.field-error');
      const isWrong = error !== null && error.textContent.trim() !== '';
      input.setAttribute('aria-invalid', String(isWrong));
      [error, field.querySelector('.help')].forEach((words, i) => {
        if (words) {
          words.id = words.id || `${input.id}-words-${i}`;
          describe(input, words.id);
        }
      });
    });
  }

  function dress() {
    document.querySelectorAll('[data-hidden="true"]').forEach((part) => {
      part.hidden = true;
      part.removeAttribute('data-hidden');
    });
    document.querySelectorAll('details[data-open="true"]').forEach((part) => {
      part.open = true;
      part.removeAttribute('data-open');
    });
    document.querySelectorAll('[data-focus="true"]').forEach((field) => {
      field.removeAttribute('data-focus');
      field.focus();
      field.select();
    });
    document.querySelectorAll('.event-list').forEach(count);
    document.querySelectorAll('[data-range]').forEach(bound);
    dressFields();
  }

  // Unless somebody types already.
  function focusFirstMistake() {
    const wrong = document.querySelector('dialog[open] [aria-invalid="true"]')
      || document.querySelector('main [aria-invalid="true"]');
    if (wrong && !document.activeElement.matches('input:not([type="submit"]), select')) {
      wrong.focus();
    }
  }

  // A look again renews a part of the page: what was open stays open, what had the focus keeps it.
  const nameOf = (element) =>
    element.id || element.getAttribute('aria-label') || element.getAttribute('href') || element.dataset.dialog;

  function keep() {
    return {
      open: [...document.querySelectorAll('main details')].map((part) => part.open),
      focused: document.activeElement,
      focusedName: nameOf(document.activeElement),
    };
  }

  function restore(before) {
    if (!before) {
      return;
    }
    const parts = document.querySelectorAll('main details');
    if (parts.length === before.open.length) {
      parts.forEach((part, i) => { part.open = before.open[i]; });
    }
    focusAgain(before.focused, before.focusedName);
  }

  // What had the focus may be renewed by now.
  function focusAgain(element, name) {
    if (!name || element.isConnected) {
      return;
    }
    const again = document.getElementById(name)
      || [...document.querySelectorAll('main a, main button, main summary, main [tabindex]')]
        .find((other) => nameOf(other) === name);
    if (again) {
      again.focus({ preventScroll: true });
    }
  }

  function watchRequests() {
    const connection = document.getElementById('connection');
    let kept = null;
    document.addEventListener('focusin', (event) => { // it may move before the answer comes
      if (kept) {
        kept.focused = event.target;
        kept.focusedName = nameOf(event.target);
      }
    });
    const ended = (isAnswered) => {
      connection.hidden = isAnswered;
      answered();
      dress();
      restore(kept);
      kept = null;
      focusFirstMistake();
    };
    faces.ajax.addOnEvent(({ status }) => {
      if (status === 'begin') {
        kept = keep();
      } else if (status === 'success') {
        ended(true);
      }
    });
    faces.ajax.addOnError(() => ended(false));
  }

  dress();
  openDrawers();
  focusFirstMistake();
  watchRequests();
})();
