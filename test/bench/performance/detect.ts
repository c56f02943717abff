import { detect } from '../../../server/src/detection/detect';
import { languageFor } from '../../../server/src/languages';

export default { detect, languageFor };
