package fi.pohja.web.shell;

import fi.pohja.web.pattern.Icon;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ShellPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of("", StartView.class, "navigation.own.work", Icon.WORK, NavigationGroup.OWN_WORK, 0));
    }
}
