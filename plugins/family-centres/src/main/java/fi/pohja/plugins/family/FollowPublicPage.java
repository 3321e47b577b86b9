package fi.pohja.plugins.family;

import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a request is, for who has its code, at {@code /p/family-centres/follow}: state and days, nothing of what was
 * written. The code is sent in a form and stands in no address.
 */
final class FollowPublicPage implements PublicPage {

    static final String ADDRESS = "/p/" + FamilyCentresPlugin.ID + "/follow";
    private static final int LONGEST_CODE = 30;

    private final HelpRequests requests;

    FollowPublicPage(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public String path() {
        return "follow";
    }

    @Override
    public String title() {
        return "follow";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, "", Map.of());
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        return requests.followed(context, form.value("code"))
                .map(request -> state(context, request))
                .orElseGet(() -> page(context, form.value("code"), Map.of("code", context.text("follow.unknown"))));
    }

    private static PublicContent state(TenantContext context, HelpRequest request) {
        List<Element> page = new ArrayList<>();
        page.add(new Element.Notice(false, context.text("follow." + request.state())));
        if (request.state() == HelpState.NEW) {
            page.add(new Element.Paragraph(context.text("follow.contactBy", request.contactBy())));
        }
        request.contactedOn().ifPresent(day -> page.add(new Element.Paragraph(context.text("follow.contacted", day))));
        request.followUpOn().ifPresent(day -> page.add(new Element.Paragraph(context.text("follow.followUp", day))));
        page.add(new Element.Paragraph(context.text("ask.emergency")));
        return new PublicContent(context.text("help.number", request.number()), page);
    }

    private static PublicContent page(TenantContext context, String typed, Map<String, String> faults) {
        return PublicContent.of(
                context.text("follow"),
                new Element.Paragraph(context.text("follow.lead")),
                new Element.Form(
                        "follow",
                        List.of(new FormField.Text(
                                "code",
                                context.text("follow.code"),
                                context.text("follow.code.help"),
                                true,
                                1,
                                LONGEST_CODE,
                                typed)),
                        context.text("follow.show"),
                        faults));
    }
}
