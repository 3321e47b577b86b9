package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fi.pohja.web.i18n.Language;
import jakarta.inject.Singleton;

/** What Vaadin says by itself when a page cannot go on, in the page's language. Leads to the same page, made anew. */
@Singleton
final class SystemWords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(SystemWords::words);
    }

    private static SystemMessages words(SystemMessagesInfo info) {
        Language language = Language.of(info.getLocale().toLanguageTag()).orElse(Language.FI);
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        // Who has no sign-in any more is turned away before; here the page's own session is gone.
        words.setSessionExpiredCaption(text(language, "shell.session.again"));
        words.setSessionExpiredMessage(text(language, "shell.session.again.how"));
        words.setInternalErrorNotificationEnabled(true);
        words.setInternalErrorCaption(text(language, "failure.title"));
        words.setInternalErrorMessage(text(language, "failure.page"));
        words.setCookiesDisabledNotificationEnabled(true);
        words.setCookiesDisabledCaption(text(language, "shell.cookies"));
        words.setCookiesDisabledMessage(text(language, "shell.cookies.how"));
        return words;
    }
}
