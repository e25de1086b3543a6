package org.idferm.data.dataset.mmi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/**
 * Reads what matters in a metadata file of MMI, wherever in the tree it stands and in whichever
 * case: {@code <Metatag Name="Emotion" Value="4"/>}; attributes such as {@code <track
 * view="Frontal">}; elements such as {@code <subject id="1"/>} and {@code <view>Front</view>}.
 *
 * <p>Document types are passed over unread: no entity is expanded, no other file is opened.
 */
final class MmiXml {

  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> NAMES = Set.of("emotion", "view", "subject");
  private static final Set<String> VALUES = Set.of("id", "value");
  private static final XMLInputFactory FACTORY = factory();

  private final Path file;
  private final List<MmiTag> tags = new ArrayList<>();

  private MmiXml(Path file) {
    this.file = file;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Reads the tags of a file.
   *
   * @throws BadFileException if the file cannot be read, has more than 1 MiB, or is not well-formed
   */
  static List<MmiTag> read(Path file) {
    MmiXml xml = new MmiXml(file);
    byte[] bytes = bytes(file);
    try {
      XMLStreamReader in;
      synchronized (FACTORY) {
        in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      }
      xml.readAll(in);
      in.close();
    } catch (XMLStreamException e) {
      throw new BadFileException(
          file, "line %d: not well-formed XML: %s".formatted(line(e), reason(e)), e);
    } catch (MissingResourceException e) {
      // How the JDK's reader fails at some damaged document types: it lacks the message itself.
      throw new BadFileException(file, "not valid XML: " + e.getKey(), e);
    }
    return xml.tags;
  }

  private static byte[] bytes(Path file) {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new BadFileException(
            file, "%d bytes, expected metadata of at most %d".formatted(size, MAX_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private void readAll(XMLStreamReader in) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          readAttributes(in);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          add(in, in.getLocalName(), text.toString());
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  private void readAttributes(XMLStreamReader in) {
    String element = in.getLocalName();
    if (element.equalsIgnoreCase("metatag")) {
      add(in, attribute(in, "name"), attribute(in, "value"));
      return;
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String attribute = in.getAttributeLocalName(i);
      boolean isValue = VALUES.contains(attribute.toLowerCase(Locale.ROOT));
      add(in, isValue ? element : attribute, in.getAttributeValue(i));
    }
  }

  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  private void add(XMLStreamReader in, String name, String value) {
    String known = name.strip().toLowerCase(Locale.ROOT);
    if (NAMES.contains(known) && !value.isBlank()) {
      tags.add(new MmiTag(file, in.getLocation().getLineNumber(), known, value.strip()));
    }
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
  }

  /** The JDK's message without the position that it repeats. */
  private static String reason(XMLStreamException e) {
    List<String> lines = e.getMessage().lines().toList();
    return lines.get(lines.size() - 1).replaceFirst("^Message: ", "");
  }
}
