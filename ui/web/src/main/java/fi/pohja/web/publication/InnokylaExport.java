package fi.pohja.web.publication;

import fi.pohja.publication.PublicProject;
import fi.pohja.web.page.Exchange;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public project with the field names of an Innokylä whole (kokonaisuus), as its pages show them. Innokylä offers no
 * way to send it; the file is for copying from.
 */
@Singleton
final class InnokylaExport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    byte[] json(Exchange exchange, PublicProject project) {
        ObjectNode whole = JSON.objectNode();
        whole.put("tyyppi", "kokonaisuus");
        whole.put("osoite", exchange.absolute(PublicProjectsPlace.PREFIX + project.code()));
        whole.set("kokonaisuudenNimi", text(project.name()));
        whole.set("lyhytKuvaus", text(project.shortDescription()));
        whole.set("kokonaisuudenTarkoitusJaTavoitteet", text(project.purpose()));
        whole.set("toimiaika", JSON.objectNode().put("alkaa", project.start()).put("paattyy", project.end()));
        ArrayNode actors = whole.putArray("toimijat");
        ArrayNode funders = whole.putArray("rahoittaja");
        project.actors().forEach(actor -> {
            if (actor.role().equals("FUNDER")) {
                funders.add(text(actor.name()));
            } else {
                ObjectNode one = actors.addObject();
                one.set("nimi", text(actor.name()));
                one.put("rooli", actor.role());
            }
        });
        ObjectNode contact = whole.putObject("yhteystaho");
        contact.set("rooli", text(project.contact()));
        contact.put("sahkoposti", project.contactEmail());
        whole.put("luotu", project.created());
        whole.put("viimeksiMuokattu", project.modified());
        whole.set("aihealueet", texts(project.topics()));
        ArrayNode goals = whole.putArray("tavoitteet");
        project.goals().forEach(goal -> {
            ObjectNode one = goals.addObject();
            one.put("numero", goal.number());
            one.set("tavoiteltuMuutos", text(goal.text()));
            one.put("toteutuminen", goal.outcome());
            one.set("muutoksenMittaaminen", texts(goal.reasons()));
        });
        ArrayNode measures = whole.putArray("toimenpiteet");
        project.measures().forEach(measure -> {
            ObjectNode one = measures.addObject();
            one.put("tunnus", measure.code());
            one.set("nimi", text(measure.title()));
            one.put("tila", measure.state());
            one.put("valmiusprosentti", measure.progress());
        });
        ArrayNode results = whole.putArray("tulokset");
        project.results().forEach(result -> {
            ObjectNode one = results.addObject();
            one.set("nimi", text(result.title()));
            one.put("saavutettu", result.reached());
        });
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(whole)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ArrayNode texts(List<Map<String, String>> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(text -> array.add(text(text)));
        return array;
    }

    private static ObjectNode text(Map<String, String> text) {
        ObjectNode object = JSON.objectNode();
        text.forEach(object::put);
        return object;
    }
}
