package fi.pohja.web.shell;

import java.util.List;

/** The pages a feature brings to the navigation. Implemented by one singleton bean of each feature's views. */
@FunctionalInterface
public interface PageContribution {

    /** The pages. Asked once, at start, on the starting thread. */
    List<PageDescriptor> pages();
}
