package fi.pohja.web.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.web.TenantWebTest;
import org.junit.jupiter.api.Test;

class RolesViewTest extends TenantWebTest {

    @SuppressWarnings("EnumOrdinal") // Columns and rows stand in the order of the enums.
    @Test
    void everyPermissionIsSaidOfEveryRole() {
        navigate(RolesView.class);

        Element body = find(Div.class)
                .withClassName("role-matrix")
                .single()
                .getElement()
                .getChild(0)
                .getChild(2);
        assertEquals(Permission.values().length, body.getChildCount());
        Element reading = body.getChild(Permission.READ.ordinal());
        assertEquals(Role.values().length + 1, reading.getChildCount());
        assertEquals("kyllä", reading.getChild(1 + Role.AUDITOR.ordinal()).getTextRecursively());
        Element auditing = body.getChild(Permission.READ_AUDIT.ordinal());
        assertEquals("ei", auditing.getChild(1 + Role.CONTROLLER.ordinal()).getTextRecursively());
    }
}
