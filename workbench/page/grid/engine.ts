import './engine.css';
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsZh from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import type { BookHead } from '../../host/live/protocol/book';
import { workbookData } from './bookData';

export const UNIT = 'book';

export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  /** Resolves when there is something to draw on. */
  readonly drawn: Promise<unknown>;
}

export interface EngineSettings {
  readonly container: HTMLElement;
  readonly language: 'en' | 'zh-CN';
  readonly dark: boolean;
}

/**
 * Starts the bought grid in a container, with an empty workbook that has the tabs of `book`. Its formula engine never
 * computes: what cells show comes from the server. The formula packages are there for the cell editor only.
 */
export function startEngine({ container, language, dark }: EngineSettings, book: BookHead): Engine {
  const chinese = language === 'zh-CN';
  const univer = new Univer({
    darkMode: dark,
    logLevel: LogLevel.ERROR,
    locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: chinese
      ? {
          [LocaleType.ZH_CN]: mergeLocales(
            designZh,
            uiZh,
            docsZh,
            sheetsZh,
            sheetsUiZh,
            formulaZh,
            formulaUiZh,
          ),
        }
      : {
          [LocaleType.EN_US]: mergeLocales(
            designEn,
            uiEn,
            docsEn,
            sheetsEn,
            sheetsUiEn,
            formulaEn,
            formulaUiEn,
          ),
        },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    headerMenu: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    statusBarStatistic: false,
    protectedRangeShadow: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    // Its own are see-through, and lie over the last row. In the dark it turns these around as it does all colours.
    scrollConfig: { trackBackgroundColor: '#f4f6f8', trackBorderColor: '#e1e5ea' },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(UNIT, book));
  const injector = univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (workbook === null || workbook === undefined) throw new Error('The grid did not take the workbook.');
  const drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return { univer, injector, commands: injector.get(ICommandService), workbook, drawn };
}
