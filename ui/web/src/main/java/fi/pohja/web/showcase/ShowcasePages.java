package fi.pohja.web.showcase;

import fi.pohja.web.pattern.Icon;
import fi.pohja.web.shell.NavigationGroup;
import fi.pohja.web.shell.PageContribution;
import fi.pohja.web.shell.PageDescriptor;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Requires(property = "pohja.showcase", value = "true")
final class ShowcasePages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(
                        "showcase/list",
                        ShowcaseListView.class,
                        "showcase.list",
                        Icon.PROJECT,
                        NavigationGroup.PROJECTS,
                        0),
                PageDescriptor.of(
                        "showcase/record",
                        ShowcaseRecordView.class,
                        "showcase.record",
                        Icon.TIMELINE,
                        NavigationGroup.PROJECTS,
                        1),
                PageDescriptor.of(
                        "showcase/form",
                        ShowcaseFormView.class,
                        "showcase.form",
                        Icon.EDIT,
                        NavigationGroup.ADMINISTRATION,
                        0),
                PageDescriptor.of(
                        "showcase/pictures",
                        ShowcasePicturesView.class,
                        "showcase.pictures",
                        Icon.CHART,
                        NavigationGroup.MONITORING,
                        0));
    }
}
