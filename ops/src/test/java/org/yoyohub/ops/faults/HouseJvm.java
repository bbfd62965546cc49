package org.yoyohub.ops.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * Starts JVMs on this one's class path, quickly: folders are packed into jars once, so that the JDK
 * can keep an archive of the parsed classes.
 */
public final class HouseJvm {
  private static final Path WORK = Path.of("target", "faults", "jvm").toAbsolutePath();

  private HouseJvm() {}

  /** Holds the class path; packed when it is first needed. */
  private static final class Packed {
    static final String PATH = pack();

    private static String pack() {
      try {
        Files.createDirectories(WORK);
        Files.deleteIfExists(WORK.resolve("house.jsa"));
        var number = new int[1];
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Files.exists(Path.of(entry)))
            .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(entry, ++number[0]) : entry)
            .collect(Collectors.joining(File.pathSeparator));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String jar(String folder, int number) {
    var root = Path.of(folder);
    var jar = WORK.resolve("house-" + number + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(root)) {
      out.setLevel(0);
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
      return jar.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String classPath() {
    return Packed.PATH;
  }

  /** The words that start a main class; the first such JVM that ends well leaves the archive. */
  public static List<String> command(List<String> options, String main, String... words) {
    var path = classPath();
    var archive = WORK.resolve("house.jsa");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Tokyo"));
    command.add("-Xshare:auto");
    if (Files.exists(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.addAll(options);
    command.addAll(List.of("-cp", path, main));
    command.addAll(List.of(words));
    return command;
  }

  /** The class path again, where everybody may read it. */
  public static String copiedTo(Path home) throws IOException {
    var folder = Files.createDirectory(home.resolve("lib"));
    int number = 0;
    for (var jar : classPath().split(File.pathSeparator)) {
      Files.copy(Path.of(jar), folder.resolve(++number + ".jar"));
    }
    return folder + "/*";
  }

  /** The same on another class path, without the archive. */
  public static List<String> command(
      String path, List<String> options, Class<?> main, String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(options);
    command.addAll(List.of("-cp", path, main.getName()));
    command.addAll(List.of(words));
    return command;
  }

  /** The option that lets a JVM leave the archive when it ends. */
  public static String leaveArchive() {
    return "-XX:ArchiveClassesAtExit=" + WORK.resolve("house.jsa");
  }

  public static boolean hasArchive() {
    return Files.exists(WORK.resolve("house.jsa"));
  }

  /** Starts it with its output in a file. */
  public static Process start(List<String> command, Path said) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
    builder.environment().put("HUB_DB_USER", PostgresCluster.USER);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
