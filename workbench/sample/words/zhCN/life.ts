import type { LifeWords } from '../words';

export const life: LifeWords = {
  personality: ['直爽，看数据', '健谈，要花时间陪', '谨慎，什么都要书面', '决定快', '话少，但很懂行'],
  hobbies: ['跑步', '养花', '象棋', '钓鱼', '喝茶', '摄影', '羽毛球', '自驾游'],
  family: ['两个孩子', '女儿在上大学', '已婚，一个儿子', '孩子今年中考', '和父母同住'],
};
