package fi.pohja.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import jakarta.inject.Singleton;

/**
 * The page every view is drawn in: theme, styles, push.
 *
 * <p>Push stays at {@link Transport#WEBSOCKET_XHR}: what the browser sends then passes the servlet and its filters,
 * where the tenant is bound.
 */
@Singleton
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("pohja/pohja.css")
@StyleSheet("pohja/shell.css")
@StyleSheet("pohja/patterns.css")
@StyleSheet("pohja/records.css")
@StyleSheet("pohja/views.css")
@StyleSheet("pohja/monitoring.css")
@StyleSheet("pohja/meeting.css")
@StyleSheet("pohja/participation.css")
@StyleSheet("pohja/funding.css")
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public final class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "pohja/mark.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
