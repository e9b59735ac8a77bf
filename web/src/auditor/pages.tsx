import { Missing } from '../shell/Missing.tsx';

export default Missing;
