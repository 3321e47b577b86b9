package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.text.FurtherLanguage;

/**
 * Says once a page, in the language most of it is in, that the interface is not complete in the reader's own, and whether
 * nobody has reviewed what there is of it. Marks every text of that language on the page with it, wherever it stands: the
 * page itself is marked as the language it falls back to.
 */
final class PartlyTranslated extends Paragraph {

    private static final long serialVersionUID = 1L;

    private static final String MARK = """
            if (window.pohjaMarks) return;
            window.pohjaMarks = true;
            const words = new Set($1.split('\\n'));
            const set = node => {
              const element = node.parentElement;
              if (!element) return;
              if (words.has(node.data.trim())) {
                if (!element.lang) { element.lang = $0; element.dataset.marked = ''; }
              } else if (node.data.trim() && 'marked' in element.dataset) {
                element.removeAttribute('lang');
                delete element.dataset.marked;
              }
            };
            const mark = root => {
              if (root.nodeType === Node.TEXT_NODE) { set(root); return; }
              const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) set(node);
            };
            mark(document.body);
            new MutationObserver(changes => changes.forEach(change =>
                change.type === 'characterData' ? set(change.target) : change.addedNodes.forEach(mark)))
              .observe(document.body, {childList: true, subtree: true, characterData: true});
            """;

    private final transient FurtherLanguage language;

    PartlyTranslated(FurtherLanguage language) {
        super(text("shell.language.partly") + (language.unreviewed() ? " " + text("shell.language.unreviewed") : ""));
        this.language = language;
        addClassName("partly-translated");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs(MARK, language.tag(), String.join("\n", language.words()));
    }
}
