package fi.pohja.web.meeting;

import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class MeetingPages implements PageContribution {

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(Places.MEETINGS, "meetings.title", "calendar", PageGroup.PARTICIPATION, 20),
                PageDescriptor.of(Places.SERIES, "workshop.series.title", "workshop", PageGroup.PARTICIPATION, 21));
    }
}
