package fi.pohja.web.workshop;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.meeting.Capture;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One line after another, each stored with Enter. What is typed is kept in the browser until the server has said that it
 * is stored, under an id chosen there: a lost connection, a page loaded anew or an expired session lose nothing, and
 * sending a line twice stores it once.
 */
final class CaptureField extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    private static final String KEEPING = """
            const root = this, key = $0;
            const input = root.querySelector('vaadin-text-field');
            const status = root.querySelector('[role=status]');
            const waiting = () => JSON.parse(localStorage.getItem(key) || '[]');
            const keep = lines => localStorage.setItem(key, JSON.stringify(lines));
            const id = () => {
              if (crypto.randomUUID) return crypto.randomUUID();
              const b = crypto.getRandomValues(new Uint8Array(16));
              b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
              const h = [...b].map(n => n.toString(16).padStart(2, '0')).join('');
              return h.slice(0, 8) + '-' + h.slice(8, 12) + '-' + h.slice(12, 16) + '-' + h.slice(16, 20) + '-' + h.slice(20);
            };
            const say = () => {
              const n = waiting().length;
              status.textContent = n ? $1.replace('#', n) : '';
            };
            let sending = false;
            const send = async () => {
              if (sending || !root.isConnected) return;
              sending = true;
              try {
                for (let lines = waiting(); lines.length; lines = waiting()) {
                  const line = lines[0];
                  const stored = await root.$server.capture(line.id, line.text);
                  keep(waiting().filter(other => other.id !== line.id));
                  if (!stored && !input.value) input.value = line.text;
                  say();
                }
              } finally {
                sending = false;
              }
            };
            input.value = localStorage.getItem(key + '/typed') || '';
            input.addEventListener('input', () => localStorage.setItem(key + '/typed', input.value));
            input.addEventListener('keydown', event => {
              const line = input.value.trim();
              if (event.key !== 'Enter' || event.isComposing || !line) return;
              event.preventDefault();
              keep([...waiting(), {id: id(), text: line}]);
              input.value = '';
              localStorage.removeItem(key + '/typed');
              say();
              setTimeout(() => waiting().length && say(), 1000);
              send();
            });
            window.addEventListener('online', send);
            say();
            send();
            """;

    private final String key;
    private final transient Predicate<Capture> store;
    private final TextField field = new TextField();

    /**
     * @param key names the browser's store, unique for the workshop and what is captured
     * @param store stores a line; false when it was refused and said so
     */
    CaptureField(String key, String label, Predicate<Capture> store) {
        this.key = key;
        this.store = store;
        addClassName("capture");
        field.setLabel(label);
        field.setHelperText(text("workshop.capture.help"));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        Span status = new Span();
        status.addClassName("capture-waiting");
        status.getElement().setAttribute("role", "status");
        add(field, status);
    }

    void focus() {
        field.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(KEEPING, key, text("workshop.capture.waiting"));
        field.focus();
    }

    /** Called by the browser; answers whether the line is stored or was refused. */
    @ClientCallable
    boolean capture(String id, String line) {
        return store.test(new Capture(UUID.fromString(id), line));
    }
}
