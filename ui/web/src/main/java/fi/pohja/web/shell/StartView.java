package fi.pohja.web.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;

@Prototype
@Route("")
@PageTitle("Pohja")
public class StartView extends Main {

    StartView() {
        add(new H1("Pohja"), new Paragraph("Hyvinvointialueiden uudistustyö yhdessä paikassa."));
    }
}
