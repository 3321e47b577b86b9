package fi.pohja.web.record;

import fi.pohja.organisation.Regions;
import java.util.List;
import com.vaadin.flow.component.html.Div;

/** The sources a record rests on. */
public final class SourceReferences extends Div {

    SourceReferences(Regions regions, List<String> ids) {}
}
