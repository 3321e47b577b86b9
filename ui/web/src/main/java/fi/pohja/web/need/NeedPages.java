package fi.pohja.web.need;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class NeedPages implements PageContribution {

    static final String NEEDS = "needs";
    static final String BOARD = "needs/board";
    static final String PROCESS = "needs/process";
    static final String THEMES = "needs/themes";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(NEEDS, "needs.title", "participation", PageGroup.PARTICIPATION, 0));
    }
}
