package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import fi.pohja.web.i18n.Language;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Settles language, theme, density and accent before the first thing is drawn, so that nothing jumps. */
@Singleton
final class FirstPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final transient Visits visits;

    FirstPage(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(created -> {
            UI page = created.getUI();
            page.setLocale(language(visits.current()).page());
        });
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void dress(IndexHtmlResponse response) {
        Visit visit = visits.current();
        Appearance appearance = Appearance.of(response.getVaadinRequest());
        Element html = response.getDocument().getElementsByTag("html").getFirst();
        html.attr("lang", language(visit).mostly());
        html.attr("data-theme", Appearance.code(appearance.theme()));
        html.attr("data-density", Appearance.code(appearance.density()));
        if (COLOUR.matcher(visit.accent()).matches()) {
            // As an attribute: a style element would need the page's mark, which is given in a listener of its own.
            html.attr("style", "--pohja-accent:" + visit.accent());
        }
    }

    /**
     * What the user chose, else what was chosen in this browser, else what the browser asks for, else the place's own;
     * only what the place offers.
     */
    private static Language language(Visit visit) {
        return visit.user()
                .flatMap(user -> Language.of(user.language()))
                .or(() -> Appearance.current().language())
                .filter(language -> visit.languages().contains(language.code()))
                .or(() -> requested(visit))
                .or(() -> visit.languages().stream()
                        .flatMap(code -> Language.of(code).stream())
                        .findFirst())
                .orElse(Language.FI);
    }

    private static Optional<Language> requested(Visit visit) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (request == null) {
            return Optional.empty();
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(wanted.toLanguageTag())
                    .filter(known -> visit.languages().contains(known.code()));
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }
}
