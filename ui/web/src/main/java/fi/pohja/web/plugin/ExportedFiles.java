package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.number;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.pohja.plugin.TenantPlugins;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Data of plugins that was taken out of the database, each time as the file it was put into. */
final class ExportedFiles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TenantPlugins plugins;

    ExportedFiles(TenantPlugins plugins, List<TenantPlugins.Export> exports) {
        this.plugins = plugins;
        addClassName("plugin-rows");
        exports.forEach(export -> add(row(export)));
    }

    private Div row(TenantPlugins.Export export) {
        String name = export.plugin() + "-" + export.version() + ".zip";
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] zip = plugins.export(export.id()).orElse(new byte[0]);
                    return new DownloadResponse(new ByteArrayInputStream(zip), name, "application/zip", zip.length);
                }),
                AttachmentType.DOWNLOAD,
                name);
        Span rows = new Span(new TreeMap<>(export.rowsByTable())
                .entrySet().stream()
                        .map(table -> table.getKey() + " " + number(BigDecimal.valueOf(table.getValue())))
                        .collect(Collectors.joining(", ")));
        rows.addClassName("quiet");
        Div row = new Div(file, new Span(moment(export.at())), rows);
        row.addClassName("plugin-row");
        return row;
    }
}
