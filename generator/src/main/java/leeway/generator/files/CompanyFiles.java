package leeway.generator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leeway.generator.Progress;
import leeway.generator.history.Asks;
import leeway.generator.purchases.Purchases;
import leeway.generator.world.Setting;
import leeway.generator.world.World;

/** All files of a generated company. */
public final class CompanyFiles {
  private final Setting setting;
  private final Path folder;
  private final Progress progress;

  /** Returns the files of a setting, to be written into a folder. */
  public CompanyFiles(Setting setting, Path folder, Progress progress) {
    this.setting = setting;
    this.folder = folder;
    this.progress = progress;
  }

  /** Writes them, over what the folder holds under their names, and returns the asks. */
  public Asks write() {
    createFolder();
    int days = setting.figures().frame().days();
    progress.at("people", 0);
    var world = World.of(setting);
    var asks = Asks.of(setting, world, day -> progress.at("asks", (double) day / days));
    writeSales(world, asks);
    progress.at("files", 0);
    writeOthers(world, asks);
    progress.done();
    return asks;
  }

  private void writeSales(World world, Asks asks) {
    int days = setting.figures().frame().days();
    var purchases = new Purchases(setting, world, asks);
    try (var files = new SalesFiles(folder, setting.figures().frame())) {
      for (int day = 0; day < days; day++) {
        purchases.day(day, files::add);
        progress.at("purchases", (double) day / days);
      }
    }
  }

  private void writeOthers(World world, Asks asks) {
    var figures = setting.figures();
    var frame = figures.frame();
    CustomersFile.write(folder, frame, world);
    CardsFile.write(folder, setting, world, asks);
    AsksFile.write(folder, figures, asks);
    TillLogFile.write(folder, setting, world, asks);
    TicketsFile.write(folder, setting, asks);
    MacrosFile.write(folder, figures);
    ClaimsFile.write(folder, setting, asks);
    progress.at("files", .5);
    RotaFile.write(folder, frame, world);
    PromisesFile.write(folder, frame, asks);
    GoodwillLedgerFile.write(folder, asks);
    PulseFile.write(folder, setting);
    TruthFile.write(folder, asks);
  }

  private void createFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
