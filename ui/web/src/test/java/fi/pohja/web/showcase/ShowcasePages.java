package fi.pohja.web.showcase;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Requires(property = "pohja.showcase", value = "true")
final class ShowcasePages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of("showcase/list", "showcase.list", "project", PageGroup.PROGRAMMES, -2),
                PageDescriptor.of("showcase/record", "showcase.record", "timeline", PageGroup.PROGRAMMES, -1),
                PageDescriptor.of("showcase/form", "showcase.form", "edit", PageGroup.ADMINISTRATION, 0),
                PageDescriptor.of("showcase/pictures", "showcase.pictures", "chart", PageGroup.MONITORING, 0));
    }
}
