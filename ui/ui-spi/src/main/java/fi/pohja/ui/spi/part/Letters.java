package fi.pohja.ui.spi.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/**
 * Letters a Finnish keyboard does not have, to be chosen: each is written where one was writing last, and the field has the
 * focus again. Reached by keyboard like any button; the last button changes to a capital for one letter. Since 1.2.
 */
public final class Letters extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SOFT_SIGN = "\u02b9";

    /**
     * Remembers the field one was writing in, for all palettes of the page. What lies behind a dialog can be reached neither
     * by pointer nor by keyboard, so a dialog one writes in gets a copy of the page's palette, above its content.
     */
    private static final String WRITING = """
            if (!window.pohjaWriting) {
              const text = field => field && !field.readOnly && !field.disabled
                && (field.tagName === 'TEXTAREA' || (field.tagName === 'INPUT' && ['text', 'search'].includes(field.type)));
              const writing = { field: text(document.activeElement) ? document.activeElement : null, palette: null };
              window.pohjaWriting = writing;
              writing.answer = palette => {
                const shift = palette.querySelector('[data-shift]');
                const letters = [...palette.querySelectorAll('[data-letter]')];
                const capitals = on => {
                  shift.setAttribute('aria-pressed', on);
                  letters.forEach(button => {
                    const letter = button.dataset.letter;
                    button.textContent = on ? letter.toUpperCase() : letter;
                  });
                };
                palette.onmousedown = event => event.preventDefault();
                palette.onclick = event => {
                  const button = event.target.closest('button');
                  if (button === shift) {
                    capitals(shift.getAttribute('aria-pressed') !== 'true');
                  } else if (button) {
                    const field = writing.field;
                    if (!field || !field.isConnected) return;
                    const letter = button.textContent;
                    field.focus();
                    field.setRangeText(letter, field.selectionStart, field.selectionEnd, 'end');
                    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data: letter}));
                    field.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
                    capitals(false);
                  }
                };
                capitals(false);
              };
              const bring = path => {
                const dialog = path.find(node => node.localName === 'vaadin-dialog');
                const palette = writing.palette;
                if (!dialog || !palette || !palette.isConnected || dialog.querySelector('.letters')) return;
                const content = path.find(node => node.parentNode === dialog && !node.slot);
                if (!content) return;
                const copy = palette.cloneNode(true);
                writing.answer(copy);
                content.prepend(copy);
              };
              document.addEventListener('focusin', event => {
                const path = event.composedPath();
                if (text(path[0])) {
                  writing.field = path[0];
                  bring(path);
                }
              });
            }
            window.pohjaWriting.answer(this);
            if (!this.closest('vaadin-dialog')) window.pohjaWriting.palette = this;
            """;

    /**
     * A palette.
     *
     * @param name what it is, for who does not see it
     * @param capitals name of the button for a capital
     * @param softSign name of the letter ʹ, which has no sound of its own
     * @param letters in small letters, in the order of the alphabet
     */
    public Letters(String name, String capitals, String softSign, List<String> letters) {
        addClassName("letters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        for (String letter : letters) {
            NativeButton button = new NativeButton(letter);
            button.getElement().setAttribute("data-letter", letter);
            if (letter.equals(SOFT_SIGN)) {
                button.setAriaLabel(softSign);
            }
            add(button);
        }
        NativeButton shift = new NativeButton("⇧");
        shift.setAriaLabel(capitals);
        shift.getElement().setAttribute("data-shift", true).setAttribute("aria-pressed", "false");
        add(shift);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WRITING);
    }
}
