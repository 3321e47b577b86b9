package fi.pohja.web.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import fi.pohja.web.pattern.ListRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationsViewTest extends TenantWebTest {

    @Test
    void listsThisTenantsOrganisationsOnly() {
        enter("Järjestö täällä");
        prepared(ELSEWHERE, () -> enter("Järjestö muualla"));

        OrganisationsView view = navigate(OrganisationsView.class);

        assertEquals(List.of("Järjestö täällä"), names(view, "Järjestö", Map.of()));
        assertEquals(List.of(), names(view, "Järjestö", Map.of("kind", "COMPANY")));
        assertEquals(List.of("Järjestö täällä"), names(view, "Järjestö", Map.of("kind", "NO SUCH KIND")));
    }

    @Test
    @SignedInAs("viewer")
    void whoMayNotChangeIsOfferedNothing() {
        navigate(OrganisationsView.class);

        assertFalse(find(Button.class).withText("Uusi organisaatio").exists());
        UI.getCurrent().navigate("organisations", QueryParameters.fromString("new"));
        assertFalse(find(TextField.class).withLabel("Suomi").exists(), "nor by the address");
    }

    private static Organisation enter(String name) {
        return bean(Organisations.class)
                .create(OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name)));
    }

    private static List<String> names(OrganisationsView view, String typed, Map<String, String> choices) {
        return view.rows(new ListRequest(typed, choices, List.of(), 0, 50)).stream()
                .map(row -> row.name().text("fi"))
                .toList();
    }
}
