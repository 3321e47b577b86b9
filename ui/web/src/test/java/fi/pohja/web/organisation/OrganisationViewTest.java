package fi.pohja.web.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import fi.pohja.web.i18n.Language;
import org.junit.jupiter.api.Test;

class OrganisationViewTest extends TenantWebTest {

    @Test
    void anOrganisationOfAnotherTenantDoesNotExist() {
        Organisation other = prepared(ELSEWHERE, () -> enter("Muualla"));

        open(other);

        assertEquals("Sivua ei löydy", find(H1.class).single().getText());
    }

    @Test
    void archivesAndBringsBack() {
        Organisation organisation = enter("Arkistoitava");
        open(organisation);

        test(find(Button.class).withText("Arkistoi").single()).click();
        assertTrue(
                bean(Organisations.class).open(organisation.id()).archivedAt().isPresent());
        test(find(Button.class).withText("Palauta arkistosta").single()).click();

        assertTrue(
                bean(Organisations.class).open(organisation.id()).archivedAt().isEmpty());
    }

    @Test
    void whoArchivesAnOldVersionIsToldSoAndNothingHappens() {
        Organisation organisation = enter("Muuttunut");
        open(organisation);
        bean(Organisations.class).change(organisation.id(), organisation.version(), draft("Muuttunut toisaalla"));

        test(find(Button.class).withText("Arkistoi").single()).click();

        assertTrue(
                bean(Organisations.class).open(organisation.id()).archivedAt().isEmpty());
        assertEquals("Muuttunut toisaalla", find(H1.class).single().getText());
    }

    @Test
    @SignedInAs("viewer")
    void readersReadInSwedish() {
        Organisation organisation = prepared(HERE, () -> enter("Luettava"));
        speak(Language.SV);
        open(organisation);

        assertEquals("Luettava", find(H1.class).single().getText());
        assertTrue(find(OrganisationFacts.class)
                .single()
                .getElement()
                .getTextRecursively()
                .contains("Sektor"));
        assertFalse(find(Button.class).withText("Redigera").exists());
    }

    private static void open(Organisation organisation) {
        UI.getCurrent().navigate("organisations/" + organisation.id().value());
    }

    private static Organisation enter(String name) {
        return bean(Organisations.class).create(draft(name));
    }

    private static OrganisationDraft draft(String name) {
        return OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name));
    }
}
