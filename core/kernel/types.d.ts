/** AssemblyScript's names for numbers, with which `loops.ts` is compiled to WebAssembly. */
declare type i32 = number;
declare type f64 = number;
