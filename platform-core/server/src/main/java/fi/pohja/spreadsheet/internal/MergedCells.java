package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The merged cells of a sheet; the library that reads cells does not tell of them. */
final class MergedCells {

    private static final int MOST_TOLD = 20;
    private static final int MOST_ROWS = 1 << 20;
    private static final Pattern RANGE = Pattern.compile("[A-Z]+(\\d{1,7}):[A-Z]+(\\d{1,7})");
    private static final XMLInputFactory XML = factory();

    private final List<String> ranges = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final BitSet rows = new BitSet();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static MergedCells find(byte[] content, String sheet) {
        MergedCells found = new MergedCells();
        try {
            String path = path(content, sheet);
            read(content, path, xml -> {
                if (xml.getLocalName().equals("mergeCell")) {
                    found.add(String.valueOf(xml.getAttributeValue(null, "ref")));
                }
            });
        } catch (IOException | XMLStreamException e) {
            throw InvalidException.of("file", "sheet.broken");
        }
        return found;
    }

    /** Where a sheet's cells are within the archive, by way of the workbook's list of its parts. */
    private static String path(byte[] content, String sheet) throws IOException, XMLStreamException {
        Map<String, String> idByName = new HashMap<>();
        read(content, "xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet")) {
                for (int at = 0; at < xml.getAttributeCount(); at++) {
                    if (xml.getAttributeLocalName(at).equals("id")
                            && xml.getAttributeNamespace(at) != null
                            && !xml.getAttributeNamespace(at).isEmpty()) {
                        idByName.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(at));
                    }
                }
            }
        });
        Map<String, String> targetById = new HashMap<>();
        read(content, "xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targetById.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        });
        String target = targetById.getOrDefault(idByName.getOrDefault(sheet, ""), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private interface Elements {
        void element(XMLStreamReader xml);
    }

    private static void read(byte[] content, String path, Elements elements) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            ZipArchiveEntry entry = zip.getEntry(path);
            if (entry == null) {
                return;
            }
            try (InputStream part = zip.getInputStream(entry)) {
                XMLStreamReader xml = XML.createXMLStreamReader(part);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        elements.element(xml);
                    }
                }
            }
        }
    }

    private void add(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            int first = Math.min(Integer.parseInt(matcher.group(1)), MOST_ROWS);
            int last = Math.min(Integer.parseInt(matcher.group(2)), MOST_ROWS);
            ranges.add(range);
            ends.add(last);
            rows.set(first, Math.max(first, last) + 1);
        }
    }

    boolean reaches(int line) {
        return rows.get(line);
    }

    List<String> below(int heading) {
        List<String> told = new ArrayList<>();
        for (int at = 0; at < ranges.size() && told.size() < MOST_TOLD; at++) {
            if (ends.get(at) > heading) {
                told.add(ranges.get(at));
            }
        }
        return told;
    }
}
