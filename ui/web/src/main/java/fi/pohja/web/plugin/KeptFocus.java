package fi.pohja.web.plugin;

import com.vaadin.flow.component.Component;

/**
 * Leads whoever works by keyboard on when a page of a plugin draws anew what they used: to the table it was in, or to the
 * heading of the nearest part that is left. Without it the browser would begin again at the top of the page. Plugins need
 * not do anything for it.
 */
final class KeptFocus {

    /** What was focused last, with all around it; a dialog that closes gives the focus back only after a moment. */
    private static final String SCRIPT = """
            const frame = this;
            let used = [];
            let waiting = false;
            const nowhere = () => !document.activeElement || document.activeElement === document.body;
            const reached = (grid) => {
                grid.shadowRoot?.querySelector('#items [tabindex="0"]')?.focus();
                return !nowhere();
            };
            const lead = () => {
                for (const around of used.filter(one => one.isConnected)) {
                    if (around.localName === 'vaadin-grid' && reached(around)) {
                        return;
                    }
                    const heading = around.querySelector('h2, h3');
                    if (heading) {
                        heading.tabIndex = -1;
                        heading.focus();
                        return;
                    }
                }
                document.querySelector('main h1')?.focus();
            };
            const look = (turns) => {
                if (!used.length || used[0].isConnected || frame.contains(document.activeElement)) {
                    waiting = false;
                } else if (nowhere()) {
                    waiting = false;
                    lead();
                } else if (turns > 0) {
                    setTimeout(() => look(turns - 1), 150);
                } else {
                    waiting = false;
                }
            };
            frame.addEventListener('focusin', event => {
                used = [];
                for (let at = event.target; at && at !== frame.parentNode; at = at.parentNode) {
                    used.push(at);
                }
            });
            new MutationObserver(() => {
                if (used.length && !used[0].isConnected && !waiting) {
                    waiting = true;
                    setTimeout(() => look(10), 50);
                }
            }).observe(frame, {childList: true, subtree: true});
            """;

    private KeptFocus() {}

    /** Keeps the focus inside this component for as long as it is attached. Under the session's lock. */
    static void in(Component frame) {
        frame.getElement().executeJs(SCRIPT);
    }
}
